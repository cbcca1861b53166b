"""What views are made of: pictures of units, plots in the house style, and what every view has in common."""
