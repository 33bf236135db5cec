"""Speed and memory of a whole head unit, each figure beside its floor measured in the same run."""
