"""A page is some views and the panels for one kind of session."""
