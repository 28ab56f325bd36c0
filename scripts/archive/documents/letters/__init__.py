"""What letters say around questions and answers: greeting, story, request, leave."""
