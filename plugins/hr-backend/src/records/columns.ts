/** Columns of `person` by field. */
export const MASTER = {
  username: 'username',
  firstName: 'first_name',
  lastName: 'last_name',
  title: 'title',
  email: 'email',
  phone: 'phone',
  mobile: 'mobile',
  location: 'location',
  locale: 'locale',
};

/** Columns of `person_private` by field. */
export const PRIVATE = {
  birthDate: 'birth_date',
  gender: 'gender',
  email: 'email',
  phone: 'phone',
  address: 'address',
  iban: 'iban',
  bic: 'bic',
  accountHolder: 'account_holder',
  emergencyContacts: 'emergency_contacts',
  photoConsent: 'photo_consent',
  birthdayVisible: 'birthday_visible',
};

/** Columns of `person_sensitive` by field. */
export const SENSITIVE = {
  disability: 'disability',
  disabilityFrom: 'disability_from',
  disabilityTo: 'disability_to',
  maternityExpected: 'maternity_expected',
};

/** Columns of `employment` by field. */
export const EMPLOYMENT = {
  kind: 'kind',
  entryDate: 'entry_date',
  exitDate: 'exit_date',
  exitReason: 'exit_reason',
  federalState: 'federal_state',
  municipalityFlags: 'municipality_flags',
  healthInsurance: 'health_insurance',
};

/** Columns of `contract_version` by field. */
export const CONTRACT = {
  weeklyMinutes: 'weekly_minutes',
  workingTimeModelId: 'working_time_model_id',
  costCentre: 'cost_centre',
  costObject: 'cost_object',
  payKind: 'pay_kind',
  otherEmployerMinutesPerDay: 'other_employer_minutes',
};
