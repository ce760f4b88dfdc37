"""Parts that panes and dialogs are put together from."""
