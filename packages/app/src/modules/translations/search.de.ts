export default {
  'searchModal.viewFullResults': 'Alle Treffer zeigen',
  'searchType.tabs.allTitle': 'Alles',
  'searchType.allResults': 'Alle Treffer',
  'searchType.accordion.collapse': 'Einklappen',
  'searchType.accordion.numberOfResults': '{{number}} Treffer',
  'searchType.accordion.allTitle': 'Alles',
  'sidebarSearchModal.title': 'Suchen',
};
