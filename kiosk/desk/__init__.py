"""The use cases of the registration desk: check in, undo, walk in, search, count."""
