/** Name of the case of a member who is to be registered under another name or document. */
export const kind = 'my_data.correct'
