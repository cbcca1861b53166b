"""How anything is run: sessions, the loop that drives them, and what crosses between threads."""
