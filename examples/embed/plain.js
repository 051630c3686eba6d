// Figures by property, and events: what a mark would filter by, and what went wrong.
document.querySelector('#by-property').data = await (await fetch('sla.json')).json();
document.addEventListener('goodwill-select', event => console.log(event.label, event.selection));
document.addEventListener('goodwill-error', event => console.log(event.error));
