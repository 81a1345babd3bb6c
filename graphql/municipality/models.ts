/** A municipality that uses the portal: public data. */
export interface Municipality {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly theme: string;
  readonly languages: readonly string[];
  readonly contact: MunicipalityContact;
}

export interface MunicipalityContact {
  readonly phone: string;
  /** Opening hours by language. */
  readonly hours: Readonly<Record<string, string>>;
  readonly address: string;
  readonly email: string;
}
