"""The templates of the text formats; reader.templating lets readers change copies of them."""
