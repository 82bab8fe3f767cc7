export interface HeaderPolicies {
  /** Of everything that has none of its own. */
  pages: string;
  /** Of the folders at the root that need another one, without slashes. */
  others: { name: string; folders: string[]; policy: string }[];
}
