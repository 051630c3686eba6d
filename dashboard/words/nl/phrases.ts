/** Reasons, counts and conventions of figures, in Dutch; `{1}` and so on are names and numbers. */
export const phrases: Readonly<Record<string, string>> = {
  // Clocks that every policy knows; one of its own keeps its name.
  Resolution: 'Oplossing',
  'First response': 'Eerste reactie',
  'Next response': 'Volgende reactie',
  'Regular update': 'Bericht tussendoor',
  'Waiting for us': 'Wachten op ons',
  Acknowledgement: 'Ontvangstbevestiging',

  // What a figure rests on.
  'tickets with targets met or missed': 'meldingen met gehaalde of gemiste streeftijden',
  'tickets with a recorded verdict': 'meldingen met een vastgelegd oordeel',
  'targets met or missed': 'gehaalde of gemiste streeftijden',
  'targets met or missed, with a score': 'gehaalde of gemiste streeftijden met een score',
  'met targets with a score': 'gehaalde streeftijden met een score',
  'missed targets with a score': 'gemiste streeftijden met een score',
  scores: 'scores',
  answers: 'antwoorden',
  complaints: 'klachten',
  'closed complaints': 'gesloten klachten',
  'resolved complaints': 'opgeloste klachten',
  contacts: 'contacten',
  tickets: 'meldingen',
  'closed tickets': 'gesloten meldingen',
  'resolved tickets': 'opgeloste meldingen',
  moments: 'momenten',
  promises: 'beloften',
  'promises due': 'beloften die er hadden moeten zijn',
  'promises done': 'ingeloste beloften',
  'counted cases': 'getelde gevallen',

  // How a figure is worked out.
  'Student t': 'Student (t)',
  'median of closed only': 'mediaan van alleen de gesloten gevallen',
  'odds of Wilson': 'verhouding volgens Wilson',
  'order statistics': 'rangorde',
  'Aalen–Johansen, log-log; read to ±0.5%': 'Aalen–Johansen, log-log; gelezen tot op ±0,5%',
  'Kaplan–Meier, log-log; read to ±0.5%': 'Kaplan–Meier, log-log; gelezen tot op ±0,5%',
  'one-sided binomial against {1} to 1': 'eenzijdig binomiaal tegen {1} op 1',
  'positives − {1} × negatives; a rule of thumb, its evidence is weak':
    'goede − {1} × slechte; een vuistregel met zwak bewijs',
  'declared in the policy': 'vastgelegd in het beleid',
  'the “watermelon effect”; Wilson 1927; Cohen 1960': 'het “watermeloeneffect”; Wilson 1927; Cohen 1960',
  'Kaplan & Meier 1958; agrees with R survival': 'Kaplan & Meier 1958; stemt overeen met R survival',
  'Wilson 1927; k after Newell-Legner, a training booklet':
    'Wilson 1927; k naar Newell-Legner, een trainingsboekje',

  // Why a target was left out, and what to do.
  cancelled: 'geannuleerd',
  duplicate: 'dubbel',
  exempt: 'vrijgesteld',
  'no target': 'geen streeftijd',
  'closed, but not recorded when': 'gesloten, maar niet vastgelegd wanneer',
  'ended before it started': 'eindigde voordat ze begon',
  'opened after the instant of the report': 'geopend na het tijdstip van het rapport',
  'Give every tier, priority and kind a target in the policy, or bring a column due.':
    'Geef elk niveau, elke prioriteit en soort een streeftijd in het beleid, of lever een kolom due.',
  'Nothing, if they were; else say under statuses: { cancelled: […] } which words mean it.':
    'Niets, als ze dat waren; zeg anders onder statuses: { cancelled: […] } welke woorden dat betekenen.',
  'Nothing, if they are; else say under statuses: { duplicate: […] } which words mean it.':
    'Niets, als ze dat zijn; zeg anders onder statuses: { duplicate: […] } welke woorden dat betekenen.',
  'Bring the time of resolution or closing, or the changes of status.':
    'Lever het tijdstip van oplossen of sluiten, of de wijzigingen van status.',
  'Correct the time of opening, or that of the end.':
    'Verbeter het tijdstip van openen, of dat van het einde.',
  'Give a later asOf, or check the clock and the zone of the source.':
    'Geef een latere asOf, of controleer de klok en de tijdzone van de bron.',
  'Nothing: the policy exempts them, under clocks.': 'Niets: het beleid stelt ze vrij, onder clocks.',
  'all targets are left out: cancelled, duplicate, exempt or without a target':
    'alle streeftijden zijn erbuiten gelaten: geannuleerd, dubbel, vrijgesteld of zonder streeftijd',
  'all {1} targets are left out as “cancelled”':
    'alle {1} streeftijden zijn erbuiten gelaten als “geannuleerd”',
  'the one target is left out as “cancelled”': 'de ene streeftijd is erbuiten gelaten als “geannuleerd”',
  'all {1} targets are left out as “{2}”': 'alle {1} streeftijden zijn erbuiten gelaten als “{2}”',
  'the one target is left out as “{1}”': 'de ene streeftijd is erbuiten gelaten als “{1}”',

  // Why there is no figure.
  'not shown, to protect people': 'niet getoond, om mensen te beschermen',
  'nothing is decided yet: all are still open within their target':
    'er is nog niets beslist: alle staan nog open binnen hun streeftijd',
  'nothing is decided yet: all are still open within their targets':
    'er is nog niets beslist: alle staan nog open binnen hun streeftijden',
  'no target was met or missed': 'er is geen streeftijd gehaald of gemist',
  'no ticket has a target that was met or missed': 'geen melding heeft een gehaalde of gemiste streeftijd',
  'no ticket has a recorded verdict': 'van geen melding is een oordeel vastgelegd',
  'the figures do not say how many met the target': 'de cijfers zeggen niet hoeveel er zijn gehaald',
  'no counted cases': 'geen getelde gevallen',
  'no {1} of this kind': 'niets van deze soort',
  'handovers are not recorded': 'overdrachten zijn niet vastgelegd',
  'reopenings are not recorded': 'heropeningen zijn niet vastgelegd',
  'no resolved complaints': 'geen opgeloste klachten',
  'no resolved tickets': 'geen opgeloste meldingen',
  'no tickets': 'geen meldingen',
  'no complaints': 'geen klachten',
  'no contacts': 'geen contacten',
  'no moments': 'geen momenten',
  'no answers': 'geen antwoorden',
  'no scores': 'geen scores',
  'no promises': 'geen beloften',
  'no promise is due yet': 'nog geen belofte hoefde al te zijn ingelost',
  'no promise with time to speak of was done': 'er is geen belofte ingelost met noemenswaardige tijd',
  'no client of a met target gave a score': 'geen klant van een gehaalde streeftijd gaf een score',
  'no client of a missed target gave a score': 'geen klant van een gemiste streeftijd gaf een score',
  'no met targets': 'geen gehaalde streeftijden',
  'nobody records what a moment was': 'nergens is vastgelegd wat een moment was',
  'no negatives in {1}; at least {2} to 1': 'geen slechte onder {1}; ten minste {2} op 1',
  'needs targets met and missed, clients satisfied and not':
    'nodig zijn gehaalde en gemiste streeftijden, tevreden en ontevreden klanten',
  'all ended otherwise: withdrawn, merged, or the client left':
    'alle eindigden anders: ingetrokken, samengevoegd, of de klant ging weg',
  'all are still open or ended otherwise: withdrawn, merged, or the client left':
    'alle staan nog open of eindigden anders: ingetrokken, samengevoegd, of de klant ging weg',
  'all are still open': 'alle staan nog open',
  'none is closed': 'er is er geen gesloten',
  'not reached by {1} day': 'niet bereikt na {1} dag',
  'not reached by {1} days': 'niet bereikt na {1} dagen',
  'not reached by {1} h': 'niet bereikt na {1} uur',
  'not reached by {1} min': 'niet bereikt na {1} minuten',
  'not reached': 'niet bereikt',
  'upper end not reached': 'bovengrens niet bereikt',
  'too few cases': 'te weinig gevallen',
  'too few pairs': 'te weinig paren',
  'too few points': 'te weinig punten',
  'nothing to count': 'niets te tellen',
  'nothing to compare': 'niets te vergelijken',
  'nothing to compare with': 'niets om mee te vergelijken',
  'no events to compare': 'niets te vergelijken',
  'one side does not vary': 'een van beide verandert niet',
  'exactly one to one': 'precies één op één',
  'only one': 'maar één',
  'only one point': 'maar één punt',
  'only one value': 'maar één waarde',
  'only one value in a group': 'maar één waarde in een groep',
  'all values are the same': 'alle waarden zijn gelijk',
  'the raters agree on every case': 'beide zeggen in elk geval hetzelfde',
  'every part is all or nothing': 'elk deel is alles of niets',
  'no case mix that both have': 'geen mix van gevallen die beide hebben',
  'nobody is left': 'er is niemand over',
  'nobody was watched that long': 'niemand is zo lang gevolgd',
  'nothing has happened by then': 'er is dan nog niets gebeurd',
  'all at risk had finished before others came in': 'alle waren klaar voordat er andere bij kwamen',
  'there is no measure “{1}” in this report': 'er is geen maat “{1}” in dit rapport',
  'there is no analysis “{1}” in this report': 'er is geen analyse “{1}” in dit rapport',
  'tickets are not recorded by {1}': 'meldingen zijn niet per {1} vastgelegd',
  'targets are not recorded by {1}': 'streeftijden zijn niet per {1} vastgelegd',
  'moments are not recorded by {1}': 'momenten zijn niet per {1} vastgelegd',
  'answers are not recorded by {1}': 'antwoorden zijn niet per {1} vastgelegd',
  'contacts are not recorded by {1}': 'contacten zijn niet per {1} vastgelegd',
  'promises are not recorded by {1}': 'beloften zijn niet per {1} vastgelegd',
  'counted figures are not recorded by {1}': 'getelde cijfers zijn niet per {1} vastgelegd',
  'not recorded by {1}': 'niet per {1} vastgelegd',

  // What would fill what is missing.
  'needs tickets with a target: bring tickets.csv, and targets in the policy or a column due':
    'nodig zijn meldingen met een streeftijd: lever tickets.csv, en streeftijden in het beleid of een kolom due',
  'needs tickets with the instant at which they were opened':
    'nodig zijn meldingen met het tijdstip waarop ze zijn geopend',
  'needs moments: an instant and +1, 0 or −1, or a score':
    'nodig zijn momenten: een tijdstip en +1, 0 of −1, of een score',
  'needs scores of clients: a survey, or satisfaction on the ticket':
    'nodig zijn scores van klanten: een enquête, of tevredenheid op de melding',
  'needs tickets or moments': 'nodig zijn meldingen of momenten',
  'needs promises: made at, due, and kept at':
    'nodig zijn beloften: wanneer gedaan, wanneer beloofd en wanneer gehouden',
  'needs figures counted elsewhere: period, unit, total, met or missed':
    'nodig zijn cijfers die elders zijn geteld: periode, eenheid, totaal, gehaald of gemist',
  'needs tickets whose kind is a complaint: bring a column kind, and say in the policy which kinds are complaints':
    'nodig zijn meldingen die een klacht zijn: lever een kolom kind, en zeg in het beleid welke soorten klachten zijn',
  'needs the instant of the first answer: bring a column firstResponse':
    'nodig is het tijdstip van de eerste reactie: lever een kolom firstResponse',
  'needs the instant at which receipt was confirmed: bring a column acknowledged':
    'nodig is het tijdstip waarop de ontvangst is bevestigd: lever een kolom acknowledged',
  'cannot say: nothing records when a ticket was resolved; bring a column resolved or closed, or the changes of status':
    'niet te zeggen: nergens is vastgelegd wanneer een melding is opgelost; lever een kolom resolved of closed, of de wijzigingen van status',
  'needs a target for {1}: write one in the policy, for example targets: { {1}: 8h }':
    'nodig is een streeftijd voor {1}: zet die in het beleid, bijvoorbeeld targets: { {1}: 8h }',
  'needs targets: write them in the policy, for example targets: { resolution: 8h }, or bring a column due':
    'nodig zijn streeftijden: zet ze in het beleid, bijvoorbeeld targets: { resolution: 8h }, of lever een kolom due',
  'needs tickets that a target holds for: no target for {1} fits one':
    'nodig zijn meldingen waarvoor een streeftijd geldt: geen streeftijd voor {1} past bij een melding',
  'needs a column resolved, closed or status, or the changes of status, to tell whether its target was met':
    'nodig is een kolom resolved, closed of status, of de wijzigingen van status, om te zeggen of de streeftijd is gehaald',
  'needs a column firstResponse, to tell whether its target was met':
    'nodig is een kolom firstResponse, om te zeggen of de streeftijd is gehaald',
  'needs a column acknowledged, to tell whether its target was met':
    'nodig is een kolom acknowledged, om te zeggen of de streeftijd is gehaald',
  'needs what stops the clock {1}, to tell whether its target was met':
    'nodig is wat de klok {1} stopt, om te zeggen of de streeftijd is gehaald',
  'nothing was missed': 'er is niets gemist',
  'no reason recorded': 'geen reden vastgelegd',
  'nothing was left out': 'er is niets buiten gelaten',
  'nothing with a target is open': 'er staat niets met een streeftijd open',
  'no complaint with a target is open': 'er staat geen klacht met een streeftijd open',
  'no target is met or missed yet': 'er is nog geen streeftijd gehaald of gemist',
  'needs {1} tickets that ended near their deadline; there are {2}':
    'nodig zijn {1} meldingen die dicht bij hun streeftijd eindigden; er zijn er {2}',
  'needs {1} tickets with a target in a tier': 'nodig zijn {1} meldingen met een streeftijd in één niveau',
  'needs complaints: bring a column kind, and say in the policy which kinds are complaints':
    'nodig zijn klachten: lever een kolom kind, en zeg in het beleid welke soorten klachten zijn',
  'needs to know when complaints were resolved: bring a column resolved':
    'nodig is wanneer klachten zijn opgelost: lever een kolom resolved',
  'needs complaints with a reason: bring a column reason':
    'nodig zijn klachten met een reden: lever een kolom reason',
  'needs the four steps in changes.csv: what = thanked, gathered, apologised or asked, on tickets that are complaints':
    'nodig zijn de vier stappen in changes.csv: what = thanked, gathered, apologised of asked, bij meldingen die klachten zijn',
  'needs a goal: write goals: 95% in the policy': 'nodig is een doel: zet goals: 95% in het beleid',
  'no period is over yet': 'er is nog geen periode voorbij',
  'no goal below 100% matches a clock and tier of the data':
    'geen doel onder 100% past bij een klok en een niveau van de gegevens',
  'needs exclusion windows in the policy, which has none':
    'nodig zijn uitgesloten tijden in het beleid, en die staan er niet in',
  'needs moments: bring moments.csv with at, valence and client':
    'nodig zijn momenten: lever moments.csv met at, valence en client',
  'needs to know whose moments they are: bring a column client':
    'nodig is van wie de momenten zijn: lever een kolom client',
  'no history: no moment names a client': 'geen geschiedenis: geen moment noemt een klant',
  'needs a staff survey: bring answers.csv with side, question, score, respondent, team and wave':
    'nodig is een enquête onder medewerkers: lever answers.csv met side, question, score, respondent, team en wave',
  'no team has enough people to show: not shown, to protect people':
    'geen team heeft genoeg mensen: niet getoond, om mensen te beschermen',
  'survey waves cannot be placed in time: name them 2026-03, or bring the instant of each answer':
    'de enquêterondes zijn niet in de tijd te plaatsen: noem ze 2026-03, of lever het tijdstip van elk antwoord',
  'no team has both a released mean and at least 5 cases in the same time':
    'geen team heeft in dezelfde tijd zowel een vrijgegeven gemiddelde als ten minste 5 gevallen',
  'needs the source system’s own verdict: map a column to metAsRecorded':
    'nodig is het eigen oordeel van het bronsysteem: koppel een kolom aan metAsRecorded',
  'needs at least two tiers': 'nodig zijn ten minste twee niveaus',
  'needs targets met or missed of at least two tiers':
    'nodig zijn gehaalde of gemiste streeftijden van ten minste twee niveaus',

  // Measures made from the names of the data.
  'Clients on “{1}”': 'Klanten over “{1}”',
  'Mean of the scores that clients gave to this question on its declared scale, with Student’s range; beside it the share of scores that the scale calls satisfied (Wilson).':
    'Gemiddelde van de scores die klanten op deze vraag gaven, op de opgegeven schaal, met het bereik van Student; ernaast het deel scores dat de schaal tevreden noemt (Wilson).',
};
