export default {
  'searchBar.title': 'Suchen',
  'searchBar.placeholder': 'Suchen in {{org}}',
  'searchBar.clearButtonTitle': 'Leeren',
  'searchFilter.allOptionTitle': 'Alles',
  'searchPagination.limitLabel': 'Treffer je Seite:',
  'searchPagination.limitText': 'von {{num}}',
  noResultsDescription: 'Nichts gefunden',
  'searchResultGroup.linkTitle': 'Alle zeigen',
  'searchResultGroup.addFilterButtonTitle': 'Filter hinzufügen',
  'searchResultPager.next': 'Weiter',
  'searchResultPager.previous': 'Zurück',
};
