<#-- SPDX-License-Identifier: Apache-2.0 -->
<#-- The page of the console. Of the theme around it it has the name, the texts and the brand, and needs none of it. -->
<!doctype html>
<html lang="${language}" dir="${direction}"<#if followsDark> class="follows-dark"</#if>>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light<#if followsDark> dark</#if>">
<title>${title}</title>
<link rel="icon" href="data:,">
<#list styles as style>
<link rel="stylesheet" href="${style}">
</#list>
<#list modules as module>
<link rel="modulepreload" href="${module}">
</#list>
<#list texts as address>
<link rel="preload" as="fetch" crossorigin href="${address}">
</#list>
<script type="module" src="${modules?first}"></script>
</head>
<body class="app">
<portal-console data-config="${config}"></portal-console>
</body>
</html>
