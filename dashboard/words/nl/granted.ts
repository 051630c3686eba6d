/** What a report takes for granted and what it says of clocks, in Dutch; `{1}` and so on are names and numbers. */
export const granted: Readonly<Record<string, string>> = {
  // Clocks that could not run.
  'nothing in the data says when it starts ({1})': 'nergens in de gegevens staat wanneer zij begint ({1})',
  'nothing in the data says when it stops ({1})': 'nergens in de gegevens staat wanneer zij stopt ({1})',

  // What was taken for granted.
  'Days and months begin at midnight UTC, and times that carry no zone are read as UTC.':
    'Dagen en maanden beginnen om middernacht UTC, en tijden zonder zone zijn gelezen als UTC.',
  'Times without a zone are taken as {1}.': 'Tijden zonder zone zijn gelezen als {1}.',
  'Times without a zone (in {1}) are taken as {2}.': 'Tijden zonder zone (in {1}) zijn gelezen als {2}.',
  'Clocks run day and night, on every day of the year.': 'Klokken lopen dag en nacht, elke dag van het jaar.',
  'Dates in {1} have no time of day: they are taken as midnight, so a target of {2} is judged from midnight to midnight.':
    'Datums in {1} hebben geen tijdstip: ze gelden als middernacht, dus een streeftijd van {2} is beoordeeld van middernacht tot middernacht.',
  'The calendar {1} has no holidays in {2} to {3}: bank holidays count as working days.':
    'De kalender {1} heeft geen feestdagen in {2} tot en met {3}: feestdagen tellen als werkdagen.',
  'The calendar {1} has no holidays in {2}: bank holidays count as working days.':
    'De kalender {1} heeft geen feestdagen in {2}: feestdagen tellen als werkdagen.',
  'Each ticket is judged by its own due time; one without is not judged.':
    'Elke melding is beoordeeld naar haar eigen uiterste tijd; een melding zonder is niet beoordeeld.',
  'No targets are known: the verdict that the source system recorded is shown as it is.':
    'Er zijn geen streeftijden bekend: het oordeel dat het bronsysteem vastlegde staat er zoals het is.',
  'No targets are known, so nothing can be said of promises kept.':
    'Er zijn geen streeftijden bekend, dus over gehouden beloften valt niets te zeggen.',
  'No goal is known: figures stand without a judgement of good enough.':
    'Er is geen doel bekend: de cijfers staan er zonder oordeel of ze goed genoeg zijn.',
  'All tickets are taken as one service tier.': 'Alle meldingen gelden als één serviceniveau.',
  'Complaints are the tickets whose kind is “complaint”.':
    'Klachten zijn de meldingen van de soort “complaint”.',
  'Scores are read on a scale of 1 to 5: from 4 satisfied, up to 2 dissatisfied.':
    'Scores zijn gelezen op een schaal van 1 tot 5: vanaf 4 tevreden, tot en met 2 ontevreden.',
  'Statuses mean what their names say: {1} ends a clock, {2} or {3} stops it meanwhile.':
    'Statussen betekenen wat hun naam zegt: {1} beëindigt een klok, {2} of {3} zet haar zolang stil.',
  'Statuses mean what their names say: {1} ends a clock.':
    'Statussen betekenen wat hun naam zegt: {1} beëindigt een klok.',
  '{1} good moments are taken to make up for one bad one: a rule of thumb with weak evidence.':
    '{1} goede momenten maken naar aanname één slecht moment goed: een vuistregel met zwak bewijs.',
  'The clocks of {1} skip {2} of the times in {3} of {4} (the first becomes {5}): they are moved forward by what is skipped.':
    'De klokken van {1} slaan {2} van de tijden in {3} van {4} over (de eerste wordt {5}): ze zijn vooruitgeschoven met wat is overgeslagen.',
  'The clocks of {1} skip {2} of the times in {3} of {4}: they are moved forward by what is skipped.':
    'De klokken van {1} slaan {2} van de tijden in {3} van {4} over: ze zijn vooruitgeschoven met wat is overgeslagen.',
  'Say the zone in which the times were written, or export them with their offset.':
    'Noem de zone waarin de tijden zijn geschreven, of exporteer ze met hun afstand tot UTC.',
  'Answers of staff whose respondent is empty are set aside: nobody can tell whether they are of one person or of several.':
    'Antwoorden van medewerkers zonder respondent zijn opzij gelegd: niemand kan zeggen of ze van één mens zijn of van meer.',
  'Fill in respondent with any label; if the survey is anonymous and everybody answered once, leave the column out.':
    'Vul bij respondent een kenmerk in; laat de kolom weg als de enquête anoniem is en ieder één keer antwoordde.',
  'How many rows of {1} were kept is told in steps of {2}, rounded up, so that nobody learns who did not answer.':
    'Hoeveel rijen van {1} zijn gehouden staat er in stappen van {2}, naar boven afgerond, zodat niemand te weten komt wie niet antwoordde.',
  'Once the {1} of a team is counted as “not shown”, to protect people: fewer than {2} handled its tickets then, or it hides a team where that is so. Figures of the team leave it out; those of the whole and of tiers do not.':
    'Eén keer is een periode van een team geteld als “niet getoond”, om mensen te beschermen: minder dan {2} mensen behandelden toen zijn meldingen, of zij verbergt een team waar dat zo is. Cijfers van het team laten haar weg; die van het geheel en van niveaus niet.',
  '{1} times the {2} of a team is counted as “not shown”, to protect people: fewer than {3} handled its tickets then, or it hides a team where that is so. Figures of the team leave it out; those of the whole and of tiers do not.':
    '{1} keer is een periode van een team geteld als “niet getoond”, om mensen te beschermen: minder dan {3} mensen behandelden toen zijn meldingen, of zij verbergt een team waar dat zo is. Cijfers van het team laten haar weg; die van het geheel en van niveaus niet.',
  '{1} is not recorded, so this clock is not run: {2}.':
    '{1} is niet vastgelegd, dus deze klok loopt niet: {2}.',
  '{1} are read as Goodwill’s own tables, recognised by their columns.':
    '{1} zijn gelezen als tabellen van Goodwill zelf, herkend aan hun kolommen.',
  '{1} is read as Goodwill’s table {2}, recognised by its columns.':
    '{1} is gelezen als de tabel {2} van Goodwill, herkend aan haar kolommen.',
  '{1} are read as {2}, recognised by their columns.': '{1} zijn gelezen als {2}, herkend aan hun kolommen.',
  '{1} is read as {2}, recognised by its columns.': '{1} is gelezen als {2}, herkend aan de kolommen.',
  '{1} of {2} is used by name, though the mapping does not mention it.':
    '{1} uit {2} is op naam gebruikt, hoewel de koppeling die niet noemt.',
  '{1} of {2} are used by name, though the mapping does not mention them.':
    '{1} uit {2} zijn op naam gebruikt, hoewel de koppeling die niet noemt.',
  'Dates in {1} are read as {2}, because {3} of them (first {4}) can be read no other way and none contradicts.':
    'Datums in {1} zijn gelezen als {2}, omdat {3} ervan (als eerste {4}) niet anders te lezen zijn en geen enkele dat tegenspreekt.',
  'Dates in {1} are read as {2}, because {3} of them can be read no other way and none contradicts.':
    'Datums in {1} zijn gelezen als {2}, omdat {3} ervan niet anders te lezen zijn en geen enkele dat tegenspreekt.',
  'Numbers in {1} are read as seconds since 1970, because all of them fit that unit only.':
    'Getallen in {1} zijn gelezen als seconden sinds 1970, omdat ze alle alleen in die eenheid passen.',
  'Numbers in {1} are read as milliseconds since 1970, because all of them fit that unit only.':
    'Getallen in {1} zijn gelezen als milliseconden sinds 1970, omdat ze alle alleen in die eenheid passen.',
  '{1} has several rows per ticket: {2} puts them in order, the last one gives the ticket, its first status counts from its own row, and the other values of its first row are taken to hold since it was opened.':
    '{1} heeft meer rijen per melding: {2} zet ze op volgorde, de laatste geeft de melding, haar eerste status telt vanaf zijn eigen rij, en de andere waarden van haar eerste rij gelden vanaf de opening.',
  '{1} is divided by {2}, as its header and first rows are.':
    '{1} is verdeeld door {2}, zoals de kop en de eerste rijen.',
  'Numbers in {1} are read with a decimal comma, because the whole column is written so.':
    'Getallen in {1} zijn gelezen met een decimale komma, omdat de hele kolom zo is geschreven.',

  // How to say it instead of leaving it to be taken for granted.
  'Name the table and columns of a file under files in the policy to say otherwise.':
    'Noem de tabel en de kolommen van een bestand onder files in het beleid om het anders te zeggen.',
  'Map them, or list them under ignore.': 'Koppel ze, of zet ze onder ignore.',
  'Declare zone in the policy.': 'Zet zone in het beleid.',
  'Declare order under files to say otherwise.': 'Zet order onder files om het anders te zeggen.',
  'Declare delimiter: {1} to say so.': 'Zet delimiter: {1} in het beleid om het vast te leggen.',
  'Declare decimal: {1} to say so.': 'Zet decimal: {1} in het beleid om het vast te leggen.',
  'Declare dates: {1} to say so.': 'Zet dates: {1} in het beleid om het vast te leggen.',
  'Bring a column or changes that tell it, or say which ones do under clocks: {1}.':
    'Lever een kolom of wijzigingen die het zeggen, of noem ze onder clocks: {1}.',
  'Whoever reads the file itself can count exactly.': 'Wie het bestand zelf leest, kan precies tellen.',
  'Merge small teams in the column team, or read the figures by tier.':
    'Voeg kleine teams in de kolom team samen, of lees de cijfers per niveau.',
  'Add zone: Europe/London (or yours) to the policy.':
    'Zet zone: Europe/Amsterdam (of de uwe) in het beleid.',
  'Add opening hours: {1}.': 'Zet openingstijden in het beleid: {1}.',
  'Add targets in days, for example resolution: 1 business day, or bring columns with the time.':
    'Zet streeftijden in dagen in het beleid, bijvoorbeeld resolution: 1 business day, of lever kolommen met de tijd.',
  'Add holidays to the calendar {1}, as dates or as { file: holidays.ics }.':
    'Zet feestdagen in de kalender {1}, als datums of als { file: holidays.ics }.',
  'Add targets: { resolution: 8h } to the policy, or pass --target 8h.':
    'Zet targets: { resolution: 8h } in het beleid, of geef --target 8h mee.',
  'Add goals: 95% to the policy.': 'Zet goals: 95% in het beleid.',
  'Map a column to tier, or list clients: { Example Ltd: premium } in the policy.':
    'Koppel een kolom aan tier, of zet clients: { Voorbeeld bv: premium } in het beleid.',
  'Add complaints: [complaint, …] to the policy.': 'Zet complaints: [complaint, …] in het beleid.',
  'Add scales: { default: { min: 0, max: 10, satisfied: 9, dissatisfied: 6 } } with your own ends.':
    'Zet scales: { default: { min: 0, max: 10, satisfied: 9, dissatisfied: 6 } } met uw eigen einden in het beleid.',
  'Add statuses: { paused: […], resolved: […], closed: […] } to the policy.':
    'Zet statuses: { paused: […], resolved: […], closed: […] } in het beleid.',
  'Add repair: with a number of your own.': 'Zet repair: met een eigen getal in het beleid.',

  // About the clock of a ticket.
  'The client had answered on {1} while the clock was on hold ({2}): it stood still for {3} more.':
    'De klant had {1} al geantwoord terwijl de klok gepauzeerd was ({2}): zij stond nog {3} stil.',
  'The client had answered on {1} while the clock was on hold: it stood still for {2} more.':
    'De klant had {1} al geantwoord terwijl de klok gepauzeerd was: zij stond nog {2} stil.',
};
