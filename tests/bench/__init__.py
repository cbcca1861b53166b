"""Programs that measure. Nothing here is asserted; every figure stands beside one measured in the same run."""
