"""How everything looks: themes, colours, icons, directions, languages."""
