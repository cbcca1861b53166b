"""What is on the screen, as files: a picture, a film of a run, a hand-out of a lecture."""
