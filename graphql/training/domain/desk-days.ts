/** Days after the answer in which advisers still read what somebody asked. A choice of the portal, as long as whoever gave a training knows of who was enrolled. */
export const deskDays = 90;
