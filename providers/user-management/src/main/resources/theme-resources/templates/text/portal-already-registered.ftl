<#ftl output_format="plainText">
<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "portal-mail.ftl" as mail>
<@mail.greeting/>


${msg("portalAlreadyRegisteredText", realmName)}

${msg("portalAlreadyRegisteredNext")}
<@mail.signInName/>

${msg("portalAlreadyRegisteredButton")}${mail.colon?trim}
${link}

${msg("portalAlreadyRegisteredWhy")}
<@mail.sender/>
