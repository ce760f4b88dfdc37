"""The pages of the help, in Markdown; names in braces are filled in by ui.help.pages."""
