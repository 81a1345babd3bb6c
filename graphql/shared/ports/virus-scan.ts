/** What a scanner said of a file. `notScanned`: it could not be asked, so nobody knows. */
export type ScanOutcome = 'clean' | 'infected' | 'notScanned';

/** Looks for viruses in what people add, before it is kept. */
export interface VirusScan {
  scan(bytes: Buffer): Promise<ScanOutcome>;
}
