"""What is shown and what is clicked. Decides nothing about the mathematics."""
