/** What is wrong with a row, and what to do about it: the texts of `lib/read/rules.ts`, of the clocks and of the facts, in Dutch. */
export const faults: Readonly<Record<string, string>> = {
  '{1} is empty, and a row of this table needs it.':
    '{1} is leeg, en een rij van deze tabel heeft het nodig.',
  'Fill it in, or map the column it comes from.': 'Vul het in, of koppel de kolom waar het uit komt.',
  'This date or time does not exist.': 'Deze datum of tijd bestaat niet.',
  'Correct it at the source, or list it under missing if it stands for "none".':
    'Verbeter het bij de bron, of zet het onder missing als het voor “geen” staat.',
  'This is not a date in a known form.': 'Dit is geen datum in een bekende vorm.',
  'Declare how dates are written, for example dates: d/M/yyyy H:mm, or list it under missing if it stands for "none".':
    'Zeg hoe datums zijn geschreven, bijvoorbeeld dates: d/M/yyyy H:mm, of zet het onder missing als het voor “geen” staat.',
  'This date can be read in more than one way.': 'Deze datum is op meer dan één manier te lezen.',
  'Declare one form under dates, or datesBy with the column that tells the forms apart.':
    'Noem één vorm onder dates, of datesBy met de kolom die de vormen uit elkaar houdt.',
  'This date lies outside the years 1900 to 2200.': 'Deze datum ligt buiten de jaren 1900 tot en met 2200.',
  'Correct it at the source, or list it under missing if it stands for "none" or "never".':
    'Verbeter het bij de bron, of zet het onder missing als het voor “geen” of “nooit” staat.',
  'This is not a number.': 'Dit is geen getal.',
  'Correct it, or list it under missing if it stands for "none".':
    'Verbeter het, of zet het onder missing als het voor “geen” staat.',
  'This number is too large to be held exactly (2^53).': 'Dit getal is te groot om precies te houden (2^53).',
  'Write it as text.': 'Schrijf het als tekst.',
  'This score lies outside the declared scale.': 'Deze score ligt buiten de opgegeven schaal.',
  'Correct it, widen the scale, or list it among the scale’s missing values.':
    'Verbeter haar, maak de schaal ruimer, of zet haar bij de ontbrekende waarden van de schaal.',
  'Declare the scale of satisfaction in the policy, or correct the score.':
    'Noem de schaal van tevredenheid in het beleid, of verbeter de score.',
  'This is neither yes nor no.': 'Dit is geen ja en geen nee.',
  'Map its values to true and false.': 'Koppel de waarden aan true en false.',
  'The side of this answer is neither client nor staff, so it counts nowhere.':
    'De kant van dit antwoord is geen klant en geen medewerker, dus het telt nergens.',
  'Say what the words mean, for example side: { from: side, values: { employee: staff, customer: client } }.':
    'Zeg wat de woorden betekenen, bijvoorbeeld side: { from: side, values: { employee: staff, customer: client } }.',
  'This text is not UTF-8.': 'Deze tekst is geen UTF-8.',
  'Save the file as UTF-8, or declare encoding: windows-1252.':
    'Bewaar het bestand als UTF-8, of zet encoding: windows-1252 in het beleid.',
  'This is not a row: an object with named values is needed.':
    'Dit is geen rij: nodig is een object met waarden op naam.',
  'Remove it, or export again.': 'Verwijder het, of exporteer opnieuw.',
  'A list or an object stands where one value is needed.':
    'Er staat een lijst of een object waar één waarde nodig is.',
  'Map the part that is meant, for example fields.status.name.':
    'Koppel het deel dat is bedoeld, bijvoorbeeld fields.status.name.',
  'This row has {1} cells; the header has {2}.': 'Deze rij heeft {1} cellen; de kop heeft er {2}.',
  'This row has fewer cells than the header.': 'Deze rij heeft minder cellen dan de kop.',
  'Put text that contains the delimiter or a line break in quotes.':
    'Zet tekst waarin het scheidingsteken of een nieuwe regel voorkomt tussen aanhalingstekens.',
  'This row has more cells than the header.': 'Deze rij heeft meer cellen dan de kop.',
  'Put text that contains the delimiter in quotes.':
    'Zet tekst waarin het scheidingsteken voorkomt tussen aanhalingstekens.',
  'This row has delimiters but no values.': 'Deze rij heeft scheidingstekens maar geen waarden.',
  'Delete it.': 'Verwijder haar.',
  'There is text after a closing quote.': 'Er staat tekst na een sluitend aanhalingsteken.',
  'Double every quote inside a quoted cell.':
    'Verdubbel elk aanhalingsteken binnen een cel tussen aanhalingstekens.',
  'A quote opened in this row is never closed.': 'Een aanhalingsteken dat in deze rij opent, sluit nergens.',
  'Close it, or double it if it belongs to the text.':
    'Sluit het, of verdubbel het als het bij de tekst hoort.',
  'A cell is longer than 1 MB.': 'Een cel is langer dan 1 MB.',
  'Look for a quote that is not closed; shorten the text otherwise.':
    'Zoek een aanhalingsteken dat niet sluit; kort anders de tekst in.',
  'This is not valid JSON.': 'Dit is geen geldige JSON.',
  'Export again; RFC 8259 says what is allowed.': 'Exporteer opnieuw; RFC 8259 zegt wat mag.',
  'JSON is nested deeper than 64 levels.': 'De JSON is meer dan 64 niveaus diep.',
  'Export rows without nested histories.': 'Exporteer rijen zonder geschiedenissen erin.',
  'The same key stands twice in one object; the last one counts.':
    'Dezelfde sleutel staat twee keer in één object; de laatste telt.',
  'Remove one of them.': 'Verwijder er een.',
  'This line is longer than 16 MB.': 'Deze regel is langer dan 16 MB.',
  'Write one row per line.': 'Schrijf één rij per regel.',
  'An older state of a ticket that comes again; its newest row counts.':
    'Een oudere stand van een melding die nog eens voorkomt; haar nieuwste rij telt.',
  'Nothing, if the export holds several states of a ticket.':
    'Niets, als de export meer standen van een melding bevat.',
  'Two rows carry this ticket id and were opened at different times; the newest row counts.':
    'Twee rijen dragen dit meldingsnummer en zijn op verschillende tijden geopend; de nieuwste rij telt.',
  'Give each ticket an id of its own.': 'Geef elke melding een eigen nummer.',
  'Two different rows carry this client id; one of them counts.':
    'Twee verschillende rijen dragen dit klantnummer; een ervan telt.',
  'Give each client one row.': 'Geef elke klant één rij.',
  'The declared order and the time of change disagree here; the declared order counts.':
    'De opgegeven volgorde en de tijd van de wijziging spreken elkaar hier tegen; de opgegeven volgorde telt.',
  'Check which column numbers the changes of a ticket.':
    'Kijk na welke kolom de wijzigingen van een melding nummert.',
  'Two events of one ticket share their place in the order; the text of the row decides between them.':
    'Twee gebeurtenissen van één melding staan op dezelfde plaats; de tekst van de rij beslist.',
  'Add a column that numbers the changes of a ticket to order.':
    'Voeg aan order een kolom toe die de wijzigingen van een melding nummert.',
  'This column is not used.': 'Deze kolom is niet gebruikt.',
  'Map it, or list it under ignore.': 'Koppel haar, of zet haar onder ignore.',
  'Two columns have this name.': 'Twee kolommen hebben deze naam.',
  'Rename one of them.': 'Geef een ervan een andere naam.',
  'The header has more than 1,024 columns.': 'De kop heeft meer dan 1.024 kolommen.',
  'Export fewer columns, or declare the delimiter.':
    'Exporteer minder kolommen, of noem het scheidingsteken.',
  'A needed column is not there.': 'Een kolom die nodig is, ontbreekt.',
  'Map it under columns.': 'Koppel haar onder columns.',
  'The file has no such column, so {1} stays empty.':
    'Het bestand heeft die kolom niet, dus {1} blijft leeg.',
  'Correct its name in the policy, or remove it there.':
    'Verbeter de naam in het beleid, of haal haar daar weg.',
  'The delimiter cannot be decided from the header and the first rows.':
    'Uit de kop en de eerste rijen is niet op te maken wat het scheidingsteken is.',
  'Declare it, for example delimiter: ";".': 'Noem het, bijvoorbeeld delimiter: ";".',
  'No date of this column has a day above 12, so day and month cannot be told apart.':
    'Geen datum van deze kolom heeft een dag boven de 12, dus dag en maand zijn niet uit elkaar te houden.',
  'In {1} no date has a day above 12, so day and month cannot be told apart.':
    'In {1} heeft geen datum een dag boven de 12, dus dag en maand zijn niet uit elkaar te houden.',
  'Declare how dates are written, for example dates: d/M/yyyy or dates: M/d/yyyy.':
    'Zeg hoe datums zijn geschreven, bijvoorbeeld dates: d/M/yyyy of dates: M/d/yyyy.',
  'Some dates of this column can only be day/month and others only month/day.':
    'Sommige datums van deze kolom kunnen alleen dag/maand zijn en andere alleen maand/dag.',
  'In {1} some dates can only be day/month and others only month/day.':
    'In {1} kunnen sommige datums alleen dag/maand zijn en andere alleen maand/dag.',
  'Declare datesBy with the column that tells them apart, or dates: d/M/yyyy | M/d/yyyy to set aside those that could be either.':
    'Noem datesBy met de kolom die ze uit elkaar houdt, of dates: d/M/yyyy | M/d/yyyy om opzij te leggen wat beide kan zijn.',
  'Numbers of this column fit seconds in some rows and milliseconds, or no date, in others.':
    'Getallen van deze kolom passen in sommige rijen als seconden en in andere als milliseconden, of als geen enkele datum.',
  'In {1} bare numbers fit more than one unit, or stand among written dates.':
    'In {1} passen losse getallen in meer dan één eenheid, of staan ze tussen geschreven datums.',
  'Declare dates: epoch s or dates: epoch ms.': 'Noem dates: epoch s of dates: epoch ms.',
  'In this column a comma or point could divide thousands or decimals.':
    'In deze kolom kan een komma of punt duizendtallen of decimalen scheiden.',
  'Declare decimal: "." or decimal: ",".': 'Noem decimal: "." of decimal: ",".',
  'This column uses both comma and point as the decimal mark.':
    'Deze kolom gebruikt zowel komma als punt voor decimalen.',
  'Declare decimal: "." or decimal: ","; the others are then set aside.':
    'Noem decimal: "." of decimal: ","; de andere worden dan opzij gelegd.',
  'The file is empty.': 'Het bestand is leeg.',
  'Export again.': 'Exporteer opnieuw.',
  'The file has a header and no rows.': 'Het bestand heeft een kop en geen rijen.',
  'Export again, or leave it out.': 'Exporteer opnieuw, of laat het weg.',
  'This is not a text file.': 'Dit is geen tekstbestand.',
  'Save it as CSV, JSON or NDJSON.': 'Bewaar het als CSV, JSON of NDJSON.',
  'The encoding of this file cannot be read.': 'De codering van dit bestand is niet te lezen.',
  'Save it as UTF-8.': 'Bewaar het als UTF-8.',
  'This file is larger than can be read as one JSON text (512 MB).':
    'Dit bestand is groter dan als één JSON-tekst te lezen is (512 MB).',
  'Use NDJSON: one row per line.': 'Gebruik NDJSON: één rij per regel.',
  'The file could not be read to its end.': 'Het bestand kon niet tot het eind worden gelezen.',
  'Check the file and its permissions.': 'Kijk het bestand en de rechten erop na.',
  'It cannot be told which table this file holds.': 'Het is niet te zeggen welke tabel dit bestand bevat.',
  'Say so under files: match and table.': 'Zeg dat onder files: match en table.',
  'The file has more rows than allowed.': 'Het bestand heeft meer rijen dan mag.',
  'Split it, or raise the limit.': 'Splits het, of verhoog de grens.',
  'This change belongs to no ticket that was read; it is left out.':
    'Deze wijziging hoort bij geen melding die is gelezen; zij telt niet mee.',
  'Bring the ticket, or leave out changes of tickets that are not exported.':
    'Lever de melding, of laat wijzigingen weg van meldingen die niet zijn geëxporteerd.',
  'This change is there twice; it counts once.': 'Deze wijziging staat er twee keer; zij telt één keer.',
  'Nothing, if the export repeats rows.': 'Niets, als de export rijen herhaalt.',
  'This change lies after the instant of the report; it has not happened yet.':
    'Deze wijziging ligt na het tijdstip van het rapport; zij is nog niet gebeurd.',
  'This time lies after the instant of the report; it has not happened yet.':
    'Deze tijd ligt na het tijdstip van het rapport; dat moet nog komen.',
  'This moment lies after the instant of the report; it has not happened yet and does not count.':
    'Dit moment ligt na het tijdstip van het rapport; het is nog niet gebeurd en telt niet mee.',
  'Check the clock and the zone of the source, or give a later asOf.':
    'Kijk de klok en de zone van de bron na, of geef een latere asOf.',
  'The ticket ends before it was opened; it is excluded, because no length of time can be told.':
    'De melding eindigt voordat zij is geopend; zij blijft erbuiten, want een tijdsduur is niet te zeggen.',
  'Correct the time of opening or the time of the end.':
    'Verbeter de tijd van opening of de tijd van het eind.',
  'The ticket is closed, and nothing says since when; it is excluded.':
    'De melding is gesloten, en nergens staat sinds wanneer; zij blijft erbuiten.',
  'Export the time of resolution or closing, or the changes of status.':
    'Exporteer de tijd van oplossing of sluiting, of de wijzigingen van status.',
  'A change of status says it comes from another status than the ticket was in; what it leads to holds.':
    'Een wijziging van status zegt dat zij van een andere status komt dan de melding had; waar zij naartoe gaat, geldt.',
  'Check whether changes are missing from the export.': 'Kijk na of er in de export wijzigingen ontbreken.',
  'This change names a calendar that the policy does not have; the calendar of the clock holds.':
    'Deze wijziging noemt een kalender die het beleid niet heeft; de kalender van de klok geldt.',
  'Define it under calendars in the policy, or correct its name.':
    'Leg haar onder calendars in het beleid vast, of verbeter de naam.',
  'A change after the end of the ticket says that it was still open; the end holds.':
    'Een wijziging na het eind van de melding zegt dat zij nog open was; het eind geldt.',
  'Check the time of resolution, or export the change that re-opened it.':
    'Kijk de tijd van oplossing na, of exporteer de wijziging die haar heropende.',
  'Counts must be whole numbers, and met and missed together at most the total.':
    'Aantallen moeten hele getallen zijn, en gehaald en gemist samen ten hoogste het totaal.',
  'Correct the row; it is left out.': 'Verbeter de rij; zij telt niet mee.',
};
