package org.stormspec.model.yaml;

/** What reading a YAML file gives: a document, or the one problem that stopped it. */
public sealed interface ParsedYaml permits YamlDocument, Problem {}
