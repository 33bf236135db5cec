"""What may be on the screen: driving state, the table of restrictions, and the cutter that applies a row of it."""
