/** Shards, manifest, dataset card and the check of what leaves. May use model, lake and gold. */
package resumelake.hub;
