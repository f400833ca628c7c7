#!/bin/sh
touch ../outside/ran
