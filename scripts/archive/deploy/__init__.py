"""What a web server must be told to send the site as it is meant."""
