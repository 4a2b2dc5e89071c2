"""The questionnaire asked of people in a room: questions, tables, tailoring, review; every answer kept at once."""
