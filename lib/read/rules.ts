/** Every rule a row, a cell or a file can break: what is wrong, what to do. `{column}` and the like are filled in. */
export const RULES = {
  'value-missing': [
    '{column} is empty, and a row of this table needs it.',
    'Fill it in, or map the column it comes from.',
  ],
  'date-impossible': [
    'This date or time does not exist.',
    'Correct it at the source, or list it under missing if it stands for "none".',
  ],
  'date-form': [
    'This is not a date in a known form.',
    'Declare how dates are written, for example dates: d/M/yyyy H:mm, or list it under missing if it stands for "none".',
  ],
  'date-undecidable': [
    'This date can be read in more than one way.',
    'Declare one form under dates, or datesBy with the column that tells the forms apart.',
  ],
  'date-out-of-range': [
    'This date lies outside the years 1900 to 2200.',
    'Correct it at the source, or list it under missing if it stands for "none" or "never".',
  ],
  'number-form': ['This is not a number.', 'Correct it, or list it under missing if it stands for "none".'],
  'number-unsafe': ['This number is too large to be held exactly (2^53).', 'Write it as text.'],
  'score-outside-scale': [
    'This score lies outside the declared scale.',
    'Correct it, widen the scale, or list it among the scale’s missing values.',
  ],
  'flag-form': ['This is neither yes nor no.', 'Map its values to true and false.'],
  'side-unknown': [
    'The side of this answer is neither client nor staff, so it counts nowhere.',
    'Say what the words mean, for example side: { from: side, values: { employee: staff, customer: client } }.',
  ],
  'encoding-invalid': [
    'This text is not UTF-8.',
    'Save the file as UTF-8, or declare encoding: windows-1252.',
  ],
  'row-form': ['This is not a row: an object with named values is needed.', 'Remove it, or export again.'],
  'value-form': [
    'A list or an object stands where one value is needed.',
    'Map the part that is meant, for example fields.status.name.',
  ],
  'row-short': [
    'This row has fewer cells than the header.',
    'Put text that contains the delimiter or a line break in quotes.',
  ],
  'row-long': ['This row has more cells than the header.', 'Put text that contains the delimiter in quotes.'],
  'row-empty': ['This row has delimiters but no values.', 'Delete it.'],
  'quote-misplaced': ['There is text after a closing quote.', 'Double every quote inside a quoted cell.'],
  'quote-open': [
    'A quote opened in this row is never closed.',
    'Close it, or double it if it belongs to the text.',
  ],
  'field-too-long': [
    'A cell is longer than 1 MB.',
    'Look for a quote that is not closed; shorten the text otherwise.',
  ],
  'json-syntax': ['This is not valid JSON.', 'Export again; RFC 8259 says what is allowed.'],
  'json-depth': ['JSON is nested deeper than 64 levels.', 'Export rows without nested histories.'],
  'json-duplicate-key': [
    'The same key stands twice in one object; the last one counts.',
    'Remove one of them.',
  ],
  'line-too-long': ['This line is longer than 16 MB.', 'Write one row per line.'],
  'ticket-superseded': [
    'An older state of a ticket that comes again; its newest row counts.',
    'Nothing, if the export holds several states of a ticket.',
  ],
  'ticket-repeated': [
    'Two rows carry this ticket id and were opened at different times; the newest row counts.',
    'Give each ticket an id of its own.',
  ],
  'client-repeated': [
    'Two different rows carry this client id; one of them counts.',
    'Give each client one row.',
  ],
  'events-order': [
    'The declared order and the time of change disagree here; the declared order counts.',
    'Check which column numbers the changes of a ticket.',
  ],
  'events-tie': [
    'Two events of one ticket share their place in the order; the text of the row decides between them.',
    'Add a column that numbers the changes of a ticket to order.',
  ],
  'column-unknown': ['This column is not used.', 'Map it, or list it under ignore.'],
  'column-repeated': ['Two columns have this name.', 'Rename one of them.'],
  'columns-too-many': [
    'The header has more than 1,024 columns.',
    'Export fewer columns, or declare the delimiter.',
  ],
  'column-missing': ['A needed column is not there.', 'Map it under columns.'],
  'delimiter-undecidable': [
    'The delimiter cannot be decided from the header and the first rows.',
    'Declare it, for example delimiter: ";".',
  ],
  'dates-undecidable': [
    'No date of this column has a day above 12, so day and month cannot be told apart.',
    'Declare how dates are written, for example dates: d/M/yyyy or dates: M/d/yyyy.',
  ],
  'dates-contradict': [
    'Some dates of this column can only be day/month and others only month/day.',
    'Declare datesBy with the column that tells them apart, or dates: d/M/yyyy | M/d/yyyy to set aside those that could be either.',
  ],
  'epoch-undecidable': [
    'Numbers of this column fit seconds in some rows and milliseconds, or no date, in others.',
    'Declare dates: epoch s or dates: epoch ms.',
  ],
  'decimal-undecidable': [
    'In this column a comma or point could divide thousands or decimals.',
    'Declare decimal: "." or decimal: ",".',
  ],
  'decimal-contradict': [
    'This column uses both comma and point as the decimal mark.',
    'Declare decimal: "." or decimal: ","; the others are then set aside.',
  ],
  'file-empty': ['The file is empty.', 'Export again.'],
  'file-no-rows': ['The file has a header and no rows.', 'Export again, or leave it out.'],
  'file-binary': ['This is not a text file.', 'Save it as CSV, JSON or NDJSON.'],
  'file-encoding': ['The encoding of this file cannot be read.', 'Save it as UTF-8.'],
  'file-too-large': [
    'This file is larger than can be read as one JSON text (512 MB).',
    'Use NDJSON: one row per line.',
  ],
  'file-unreadable': ['The file could not be read to its end.', 'Check the file and its permissions.'],
  'table-unknown': ['It cannot be told which table this file holds.', 'Say so under files: match and table.'],
  'rows-too-many': ['The file has more rows than allowed.', 'Split it, or raise the limit.'],
} as const;

export type RuleName = keyof typeof RULES;
