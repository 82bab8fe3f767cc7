/** What has to be on the paper of a document. */

/** A text of the HTML, or one that CSS writes from it, in the order of the HTML. */
export interface WrittenText {
  text: string;
  /** Whether it has to be on the paper: what CSS may write, it may leave out. */
  required: boolean;
  /** The list of key figures that it is a value of, counted from 1: values side by side are of one size. */
  row?: number;
  /** Whether it is in a picture of the editor's, with letters of its own. */
  inPicture?: boolean;
}

export interface Written {
  texts: WrittenText[];
  /** The heads of tables, which are drawn again on each page that a table goes on to. */
  heads: string[];
  /** What the styles of the paper write into its margins: running titles, notices, marks. */
  margins: string[];
  /** The alternative texts of each chart's drawings, of which one has to be on the paper. */
  charts: { title: string; alternatives: string[] }[];
}
