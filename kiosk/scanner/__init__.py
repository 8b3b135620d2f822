"""From a camera's picture to the text of a ticket: cameras, decoders, and the loop that joins them. No Qt here."""
