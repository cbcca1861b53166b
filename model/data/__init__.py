"""What comes from outside: digits, handcrafted patterns, a user's own files. Everything is checked here."""
