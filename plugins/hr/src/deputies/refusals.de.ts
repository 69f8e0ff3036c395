/** German of `deputyRefusals`. */
export default {
  'hr.deputy.missing': 'Diese Vertretung gibt es nicht, oder dieses Konto darf sie nicht ändern.',
  'hr.deputy.self': 'Niemand vertritt sich selbst.',
  'hr.deputy.notThere': 'Diese Person arbeitet am {{day}} nicht hier, oder sie ist für dieses Konto nicht sichtbar.',
  'hr.deputy.rankTaken':
    'Mit diesem Rang vertritt in dieser Zeit schon jemand anders. Bitte einen anderen Rang oder ein anderes Ende wählen.',
  'hr.deputy.twice': 'Diese Person vertritt in dieser Zeit schon.',
};
