"""The dialogs and pickers that the window opens."""
