export interface Config {
  /** People, org units and positions. */
  hr?: {
    /** Zone in which the company's days begin and end, e.g. `Europe/Berlin` (default). */
    timeZone?: string;
    /** Minutes of a full-time week, against which full-time equivalents are counted; 60 to 10080, default 2400 (40 hours). */
    fullTimeMinutesPerWeek?: number;
    /** Leave accounts. */
    leave?: {
      /** Yearly leave by contract in a five-day week, the statutory part included; 20 to 100, left out: what the law gives. */
      contractDays?: number;
    };
    /** How the audit log of HR ages. */
    audit?: {
      /**
       * Random text of at least 32 characters with which people in old events become pseudonyms; the same on all replicas. Needed in
       * production, where `./tos secrets` writes it.
       * @visibility secret
       */
      pseudonymKey?: string;
      /** Months after which actor and subject become pseudonyms and values go; 6 to 24, default 12, less than `deleteAfterMonths`. */
      pseudonymiseAfterMonths?: number;
      /** Months after which events are deleted; 12 to 36, default 24. */
      deleteAfterMonths?: number;
    };
    /** Life cycle of employments. */
    lifeCycle?: {
      /** Months of probation after the entry date, for people whose stage nobody set; 0 to 6, default 6. */
      probationMonths?: number;
    };
    /** Accounts of people who are about to come. */
    account?: {
      /** Pattern of the proposed name; `{first}`, `{last}`, `{f}` and `{l}` (first letters) are filled in, default `{first}.{last}`. */
      namePattern?: string;
    };
    /** Checklists for people who come, change or leave. */
    checklists?: {
      /** Who owns the items of a role and is reminded of them; references such as `user:default/anna.becker` or `group:default/it`. */
      owners?: {
        /** Items of HR, and all whose owner is missing. */
        hr?: string[];
        /** Items of IT; left out, they fall to HR. */
        it?: string[];
      };
    };
    /** Documents of the personnel file. */
    documents?: {
      /** Bytes of a document, default 10485760 (10 MB); at most 104857600 (100 MB). */
      maxFileBytes?: number;
      /** Bytes of a document by class, instead of `maxFileBytes`: contract, certificate, sickNote, reference, payroll, application, other. */
      maxClassBytes?: { [documentClass: string]: number };
      /** Bytes of all documents of a person together, default 209715200 (200 MB). */
      maxPersonBytes?: number;
      /** Bytes of an uploaded photo, default as `maxFileBytes`. */
      maxPhotoBytes?: number;
      /** Months for which documents are kept, by class; the default is in docs/privacy.md. */
      retentionMonths?: { [documentClass: string]: number };
    };
    /** Limits of the importer. */
    import?: {
      /** Bytes of an uploaded file, default 52428800 (50 MB); larger ones are refused before they are read. */
      maxFileBytes?: number;
      /** Rows of a file, default 300000. */
      maxRows?: number;
      /** Columns of a file, default 200. */
      maxColumns?: number;
      /** Characters of a cell, default 10000; longer ones are cut and named in the report. */
      maxCellLength?: number;
      /** Bytes that an XLSX file may have when unpacked, default 419430400 (400 MB). */
      maxUnpackedBytes?: number;
      /** How many times smaller than its content a part of an XLSX file may be packed, default 200. */
      maxPackRatio?: number;
      /** Percent of people, units or seats that may leave without being confirmed, default 10. */
      maxLeavingPercent?: number;
      /** Days after which reports and rows that were never stored are forgotten, default 7. */
      retentionDays?: number;
    };
  };
}
