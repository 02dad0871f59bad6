package resumelake.model;

/**
 * Why a raw record cannot be used.
 *
 * @param reason countable reason
 * @param detail what was found, without any text of the record
 */
public record Defect(Reason reason, String detail) {}
