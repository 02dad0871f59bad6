/**
 * A tagger of persons' names: Spark NLP pipelines, trained here. It looks only at lines in which
 * the rules of the masker leave a doubt. May use model, text and lake.
 */
package resumelake.nlp;
