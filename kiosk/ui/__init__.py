"""Qt: the desk's window, what it is drawn with, and the threads that keep slow work out of it."""
