/** What the help has a page for, in the order of its list. */
export const helpTopics = ['guide', 'import', 'template', 'shortcuts', 'about'] as const;
export type HelpTopic = (typeof helpTopics)[number];
