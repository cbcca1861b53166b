"""Lectures: files of words and of what the machine does meanwhile. They open no window, and none of their code runs."""
