"""What several views draw with: pictures of units, and plots in the house style."""
