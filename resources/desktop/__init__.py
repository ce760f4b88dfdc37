"""What desktops read: the entry in their menus, kinds of files, icons."""
