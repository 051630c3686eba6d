import type { Telling } from '../telling.ts';

const curve =
  'Wat nog open staat telt als open en valt nooit weg: de mediaan ligt waar de curve van Kaplan en Meier tot de helft daalt (het midden van een vlak stuk). Ingetrokken, samengevoegd en vertrokken klanten eindigen op een andere manier (Aalen–Johansen). Wat voor de gegevens begon, telt pas mee vanaf dan.';
const limits = 'Bereik: log-log-grenzen van de curve.';
const wilson = 'Bereik: Wilson.';

/** Title and definition of every measure of the library, in Dutch. */
export const measures: Telling['measures'] = {
  attainment: [
    'Streeftijden gehaald',
    `Een streeftijd is de tijd die voor een melding is beloofd: tot de oplossing, tenzij een andere klok is gekozen. Gehaald ÷ (gehaald + gemist). Gehaald: gestopt binnen de streeftijd, precies erop meegerekend. Gemist: later gestopt, of nog open en erover. Nog open binnen de streeftijd telt geen van beide kanten op; de grenzen zeggen wat dat naar beide kanten kan doen, en het verwachte deel (Kaplan–Meier over verstreken tijd ÷ streeftijd, bij 1) wat te verwachten is. Geannuleerd, dubbel, vrijgesteld en zonder streeftijd blijven erbuiten en worden geteld. ${wilson}`,
  ],
  'attainment-all': [
    'Meldingen met elke streeftijd gehaald',
    `Een melding kan meer streeftijden hebben: voor de eerste reactie, voor de oplossing en andere die het beleid noemt. Meldingen waarvan alle streeftijden zijn gehaald ÷ meldingen die beslist zijn. Eén gemiste streeftijd beslist een melding; zolang er geen is gemist en er nog een open staat binnen zijn tijd, is de melding open, en de grenzen zeggen wat zij kan doen. Meldingen zonder streeftijd die telt blijven erbuiten en worden geteld. ${wilson}`,
  ],
  'attainment-recorded': [
    'Streeftijden gehaald, zoals vastgelegd',
    `Meldingen die het bronsysteem als gehaald aanmerkt ÷ meldingen die het als gehaald of gemist aanmerkt, elke melding één keer. Meldingen zonder aanmerking worden apart geteld. ${wilson}`,
  ],
  'attainment-counted': [
    'Streeftijden gehaald, uit getelde cijfers',
    `Som van gehaald ÷ som van (gehaald + gemist). Aantallen gaan bij elkaar, zodat een grote eenheid zwaarder weegt dan een kleine; percentages van rijen worden nooit gemiddeld. Totalen die niet zeggen hoeveel er zijn gehaald, tellen als onbekend. ${wilson}`,
  ],
  watermelon: [
    'Streeftijd gehaald, klant niet tevreden',
    `Van de gehaalde streeftijden waarvan de klant een score gaf, het deel met een score die op haar schaal niet tevreden is. Scores komen van de melding of van een enquête die eraan hangt; van meer scores geldt de slechtste. Gehaalde streeftijden zonder score tellen als onbekend. ${wilson} Ernaast hoe ver gehaald en tevreden samengaan: κ van Cohen (1 altijd, 0 niet meer dan door toeval) en φ.`,
  ],
  'complaint-resolution': [
    'Van klacht tot oplossing',
    `Kalendertijd van opening tot oplossing, van de soorten melding die het beleid klachten noemt. ${curve} ${limits}`,
  ],
  resolution: ['Tijd tot oplossing', `Kalendertijd van opening tot oplossing. ${curve} ${limits}`],
  'first-response': [
    'Tijd tot eerste reactie',
    `Kalendertijd van opening tot de eerste reactie. Wat geen antwoord kreeg, telt als nog open. ${curve} ${limits}`,
  ],
  acknowledgement: [
    'Tijd tot ontvangstbevestiging',
    `Kalendertijd van opening tot de ontvangstbevestiging. Wat niet is bevestigd, telt als nog open. ${curve} ${limits}`,
  ],
  reopened: [
    'Heropend',
    `Meldingen die ten minste één keer zijn heropend ÷ meldingen die ten minste één keer zijn opgelost. Heropeningen zijn wat de bron telde, en anders stappen in de statusgeschiedenis van opgelost of gesloten terug naar een andere status. ${wilson}`,
  ],
  'one-touch': [
    'Opgelost door wie het eerst aannam',
    `Opgeloste meldingen die nooit aan een ander team of een andere persoon zijn overgedragen en nooit zijn heropend ÷ opgeloste meldingen waarvan overdrachten zijn vastgelegd. ${wilson}`,
  ],
  'complaints-first-handler': [
    'Klachten afgehandeld door wie ze het eerst hoorde',
    `Opgeloste klachten zonder overdracht aan een ander team of een andere persoon en zonder goedkeuring ÷ opgeloste klachten waarvan overdrachten zijn vastgelegd. ${wilson}`,
  ],
  reassigned: [
    'Overgedragen',
    `Meldingen die ten minste één keer aan een ander team of een andere persoon zijn overgedragen ÷ meldingen waarvan overdrachten zijn vastgelegd. ${wilson}`,
  ],
  'interaction-ratio': [
    'Goede momenten per slecht moment',
    'Goede ÷ slechte momenten; neutrale worden apart geteld. Bereik: dat van Wilson voor het deel goede momenten, als verhouding. Zonder slechte momenten is er geen getal, alleen het minste dat het kan zijn. Herstelsaldo: goede − k × slechte, met k goede momenten om één slecht moment te herstellen (12 tenzij het beleid iets anders zegt), een vuistregel met zwak bewijs. Dat momenten per klant samenhangen, zit niet in het bereik.',
  ],
  'thanks-per-100': [
    'Bedankjes per 100 contacten',
    'Momenten die als dank zijn vastgelegd ÷ contacten × 100. Contacten zijn meldingen, of momenten waar geen meldingen zijn. Wat een moment was, staat in de kolom “what”; waar een afzender is vastgelegd, moet dat de klant zijn. Bereik: het exacte Poissonbereik van Garwood; bedankjes die in groepjes komen maken het echte bereik breder.',
  ],
  'extra-mile-per-100': [
    'Extra inzet per 100 contacten',
    'Momenten die als extra inzet zijn vastgelegd ÷ contacten × 100. Contacten zijn meldingen, of momenten waar geen meldingen zijn. Bereik: het exacte Poissonbereik van Garwood.',
  ],
  'client-satisfaction': [
    'Tevredenheid van klanten',
    'Gemiddelde van de scores die klanten gaven, op meldingen en in enquêtes, op de opgegeven schaal, met het bereik van Student; ernaast het deel scores dat de schaal tevreden noemt (Wilson). De score van een melding krijgt de datum van de oplossing; zij telt één keer, en niet nog eens waar een enquête voor die melding hetzelfde vroeg. Wie niet antwoordde, zit er niet in.',
  ],
  'promises-kept': [
    'Beloften gehouden',
    `Gehouden ÷ (gehouden + gebroken). Gehouden: gedaan op het beloofde tijdstip of eerder. Gebroken: later gedaan, over tijd en niet gedaan, of verschoven door iemand anders dan de klant. Wat nog niet hoeft, telt geen van beide kanten op; de grenzen zeggen wat dat kan doen. Marge: het deel van de beloofde tijd dat over was toen het klaar was (mediaan; bijna altijd gehouden met veel tijd over verbergt speling). ${wilson}`,
  ],
};

/** Title of every analysis, in Dutch. */
export const analyses: Telling['analyses'] = {
  'at-risk': 'Open meldingen en de tijd die over is',
  'breach-size': 'Hoeveel we te laat zijn',
  bunching: 'Vlak voor de streeftijd',
  'complaint-reasons': 'Waarom mensen klagen',
  'complaint-steps': 'De vier stappen',
  'error-budget': 'Ruimte voor missers',
  'exclusion-windows': 'Met en zonder uitgesloten tijden',
  exclusions: 'Wat is geteld, en wat erbuiten is gelaten',
  keepable: 'De tijd die u kunt beloven',
  ledger: 'Goodwillrekeningen',
  'paused-share': 'Tijd op pauze',
  'queue-age': 'Ouderdom van wat open staat',
  'complaint-queue': 'Hoe lang klachten al openstaan',
  'recorded-differs': 'Zoals vastgelegd en zoals berekend',
  'staff-link': 'Tevredenheid van medewerkers en service',
  'tier-fit': 'Krijgt een hoger niveau betere service?',
};
