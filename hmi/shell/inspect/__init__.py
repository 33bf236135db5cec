"""Eyes and fingers for the emulator and for tests: what is on the screen, touches, keys, pictures, frame times."""
