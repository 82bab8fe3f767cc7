export interface HeaderPolicies {
  /** For everything without a policy of its own. */
  pages: string;
  /** For folders at the root that need another policy, without slashes. */
  others: { name: string; folders: string[]; policy: string }[];
}
