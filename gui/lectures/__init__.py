"""The words of a lecture: Markdown with typeset equations and live numbers, and the questions put to a room."""
