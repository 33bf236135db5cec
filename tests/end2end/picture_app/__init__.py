"""An app with pictures, for the test of their way to the screen."""
