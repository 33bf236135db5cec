"""The smallest programs that do the same job: what a figure is compared with."""
